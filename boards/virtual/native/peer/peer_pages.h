/* The files of lwIP's httpd: fs.c includes this in place of lwIP's demonstration pages. Each holds its own header fields. */
#include "lwip/apps/fs.h"
#include "lwip/def.h"

#define file_NULL ((struct fsdata_file *)NULL)

#define PEER_STATUS_BODY "{\"board\":\"nanonet-peer\",\"build\":\"000000000000\",\"uptime\":0,\"counters\":{}}"
#define PEER_PAGE_BODY "<!doctype html><title>nanonet-peer</title><p>lwIP's httpd on the virtual board's port.\n"
#define PEER_MISSING_BODY "not found\n"

static const unsigned char peer_status_name[] = "/status";
static const unsigned char peer_status[] =
    "HTTP/1.0 200 OK\r\nServer: lwIP\r\nContent-Type: application/json\r\n\r\n" PEER_STATUS_BODY;
static const unsigned char peer_page_name[] = "/index.html";
static const unsigned char peer_page[] =
    "HTTP/1.0 200 OK\r\nServer: lwIP\r\nContent-Type: text/html\r\n\r\n" PEER_PAGE_BODY;
static const unsigned char peer_missing_name[] = "/404.html";
static const unsigned char peer_missing[] =
    "HTTP/1.0 404 Not Found\r\nServer: lwIP\r\nContent-Type: text/plain\r\n\r\n" PEER_MISSING_BODY;

static const struct fsdata_file file_status[] = {
    { file_NULL, peer_status_name, peer_status, sizeof peer_status - 1, FS_FILE_FLAGS_HEADER_INCLUDED },
};
static const struct fsdata_file file_missing[] = {
    { file_status, peer_missing_name, peer_missing, sizeof peer_missing - 1, FS_FILE_FLAGS_HEADER_INCLUDED },
};
static const struct fsdata_file file_page[] = {
    { file_missing, peer_page_name, peer_page, sizeof peer_page - 1, FS_FILE_FLAGS_HEADER_INCLUDED },
};

#define FS_ROOT file_page
#define FS_NUMFILES 3
