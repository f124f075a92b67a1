using NanoNet.Services.Text;

namespace NanoNet.Services.Http
{
    /// <summary>A file that came with the firmware: with an entity tag, in ranges, and compressed where the client likes that.</summary>
    /// <remarks>RFC 9110 sections 8.8.3 (entity tags), 13.1 (conditions), 14 (ranges). The compressed file was made when the firmware was built: a board compresses
    /// nothing. It has a tag of its own and no ranges.</remarks>
    public sealed class FlashFile : Resource
    {
        private const string Revalidate = "Cache-Control: no-cache\r\n";

        private readonly byte[] _plain;
        private readonly byte[] _gzip;
        private readonly byte[] _tag;
        private readonly byte[] _gzipTag;
        private readonly byte[] _head;
        private readonly byte[] _gzipHead;
        private readonly byte[] _partHead;
        private readonly byte[] _unchangedHead;
        private readonly byte[] _gzipUnchangedHead;
        private readonly byte[] _outsideHead;

        /// <param name="contentType">As <c>text/html; charset=utf-8</c>.</param>
        /// <param name="plain">The file.</param>
        /// <param name="gzip">The same compressed by gzip; null if it is not.</param>
        public FlashFile(string contentType, byte[] plain, byte[] gzip)
        {
            string tag = EntityTag.Of(plain);
            string fields = Fields(tag, gzip != null) + "Accept-Ranges: bytes\r\n";

            _plain = plain;
            _gzip = gzip;
            _tag = OctetWriter.Of(tag);
            _head = ResponseHead.Make("200 OK", contentType, plain.Length, fields);
            _partHead = ResponseHead.Make("206 Partial Content", contentType, ResponseHead.NoLength, fields);
            _unchangedHead = ResponseHead.Make("304 Not Modified", null, ResponseHead.NoLength, fields);
            _outsideHead = ResponseHead.Make(
                "416 Range Not Satisfiable", null, 0, "Content-Range: bytes */" + plain.Length.ToString() + "\r\n");

            if (gzip != null)
            {
                string gzipTag = EntityTag.Of(gzip);
                fields = Fields(gzipTag, true) + "Content-Encoding: gzip\r\n";
                _gzipTag = OctetWriter.Of(gzipTag);
                _gzipHead = ResponseHead.Make("200 OK", contentType, gzip.Length, fields);
                _gzipUnchangedHead = ResponseHead.Make("304 Not Modified", null, ResponseHead.NoLength, Fields(gzipTag, true));
            }
        }

        /// <inheritdoc/>
        public override void Respond(HttpExchange exchange)
        {
            RequestFields fields = exchange.Request.Fields;
            HttpResponse response = exchange.Response;
            byte[] buffer = exchange.Request.Buffer;
            bool hasRange = fields.RangeStart != 0 && exchange.Request.Line.Method == RequestMethod.Get;
            bool isGzip = _gzip != null && fields.AcceptsGzip && !hasRange;

            if (fields.IfNoneMatchStart != 0
                && EntityTag.ListHas(buffer, fields.IfNoneMatchStart, fields.IfNoneMatchEnd, isGzip ? _gzipTag : _tag))
            {
                response.Set(304, isGzip ? _gzipUnchangedHead : _unchangedHead, _plain, 0, 0, 0);
            }
            else if (isGzip)
            {
                response.Set(200, _gzipHead, _gzip, 0, _gzip.Length, 0);
            }
            else if (!hasRange || !RespondPart(fields, response, buffer))
            {
                response.Set(200, _head, _plain, 0, _plain.Length, 0);
            }
        }

        private static string Fields(string tag, bool varies)
        {
            return "ETag: " + tag + "\r\n" + Revalidate + (varies ? "Vary: Accept-Encoding\r\n" : "");
        }

        // False if the range is to be ignored: it is of another version of the file, or none that is understood.
        private bool RespondPart(RequestFields fields, HttpResponse response, byte[] buffer)
        {
            if (fields.IfRangeStart != 0 && !EntityTag.Is(buffer, fields.IfRangeStart, fields.IfRangeEnd, _tag))
            {
                return false;
            }

            ByteRange range = response.Range;
            range.Parse(buffer, fields.RangeStart, fields.RangeEnd, _plain.Length);

            if (!range.IsUnderstood)
            {
                return false;
            }

            if (range.Length == 0)
            {
                response.Set(416, _outsideHead, _plain, 0, 0, 0);
                return true;
            }

            response.Set(206, _partHead, _plain, range.First, range.Length, 0);
            response.AddLength(range.Length);
            response.AddRange(range.First, range.Length, _plain.Length);
            return true;
        }
    }
}
