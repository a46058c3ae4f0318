# Two images from one build: the app, and the authenticator alone.
#   docker build --target app -t embeddables-app .
#   docker build --target authenticator -t embeddables-authenticator .
# Without an engine, `npm run image -- app FOLDER` does the same steps into a folder.

FROM node:24-trixie-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# sandbox:
COPY sandbox/package.json ./sandbox/
# :sandbox
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
RUN npm run build:authenticator

FROM node:24-trixie-slim AS app
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build /src/.next/standalone ./
COPY --from=build /src/.next/static ./.next/static
COPY --from=build /src/public ./public
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./front/preload.js", "server.js"]

FROM node:24-trixie-slim AS authenticator
WORKDIR /app
ENV NODE_ENV=production PORT=3000
COPY --from=build /src/dist/authenticator.cjs ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=1", "authenticator.cjs", "--hostname", "0.0.0.0"]
