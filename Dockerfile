# Debian rather than Alpine: the embedded engine has no build for musl on x64.
FROM node:22-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
COPY bin/package.json ./bin/
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
# Without NEO4J_URI the embedded graph is kept in /data: mount a volume there.
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0
RUN install --directory --owner=node --group=node /data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
# What comes along is listed in .dockerignore. Root owns it, so the product cannot change its own code.
COPY . .
USER node
EXPOSE 4000
ENTRYPOINT ["node", "bin/inspection-graph.js"]
CMD ["serve"]
