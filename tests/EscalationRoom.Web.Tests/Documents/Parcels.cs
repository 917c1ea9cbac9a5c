using System.Net.Http.Headers;
using System.Text;

namespace EscalationRoom.Web.Tests.Documents;

/// <summary>Multipart bodies, as browsers and programs send them.</summary>
internal static class Parcels
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nA page about the outage.\n%%EOF");

    public static MultipartFormDataContent Of(string name, byte[] bytes, string lane = "Internal", Guid? command = null, string? document = null) =>
        Of(name, new ByteArrayContent(bytes), lane, command, document);

    public static MultipartFormDataContent Of(string name, HttpContent file, string lane, Guid? command = null, string? document = null)
    {
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        var parcel = new MultipartFormDataContent
        {
            { new StringContent((command ?? Guid.NewGuid()).ToString()), "commandId" },
            { new StringContent(lane), "lane" },
            { file, "file", name },
        };
        if (document is not null)
        {
            parcel.Add(new StringContent(document), "document");
        }

        return parcel;
    }

    /// <summary>A PDF of any size, made while it is sent.</summary>
    public static StreamContent Huge(long size) => new(new PdfOfSize(size));

    private sealed class PdfOfSize(long size) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _at;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, size - _at);
            buffer.AsSpan(offset, read).Clear();
            if (_at == 0 && read > 0)
            {
                Pdf.AsSpan(0, 8).CopyTo(buffer.AsSpan(offset));
            }

            _at += read;
            return read;
        }

        public override void Flush()
        {
            // Nothing is written to it.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
