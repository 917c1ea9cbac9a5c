using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using MessagePack;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>What circuits speak: MessagePack by another name, in frames that begin with their length.</summary>
internal sealed class PagePack : IHubProtocol
{
    private readonly MessagePackHubProtocol _inner = new();

    public string Name => "blazorpack";

    public int Version => _inner.Version;

    public TransferFormat TransferFormat => _inner.TransferFormat;

    /// <summary>The numbers of the drawings in these bytes, each to be acknowledged, and how many bytes were whole frames.</summary>
    public static (List<long> Drawings, int Length) Read(ReadOnlyMemory<byte> bytes)
    {
        var (drawings, at) = (new List<long>(), 0);
        while (LengthAt(bytes.Span[at..], out var prefix) is { } length && at + prefix + length <= bytes.Length)
        {
            if (DrawingIn(bytes.Slice(at + prefix, length)) is { } drawing)
            {
                drawings.Add(drawing);
            }

            at += prefix + length;
        }

        return (drawings, at);
    }

    public bool IsVersionSupported(int version) => _inner.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _inner.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _inner.WriteMessage(message, output);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
        _inner.TryParseMessage(ref input, binder, out message);

    private static int? LengthAt(ReadOnlySpan<byte> bytes, out int prefix)
    {
        var length = 0;
        for (prefix = 0; prefix < bytes.Length; prefix++)
        {
            length |= (bytes[prefix] & 0x7F) << (7 * prefix);
            if (bytes[prefix] < 0x80)
            {
                prefix++;
                return length;
            }
        }

        return null;
    }

    private static long? DrawingIn(ReadOnlyMemory<byte> frame)
    {
        var reader = new MessagePackReader(frame);
        if (reader.ReadArrayHeader() < 5 || reader.ReadInt32() != 1)
        {
            return null;
        }

        reader.Skip();
        reader.Skip();
        return reader.ReadString() is "JS.RenderBatch" && reader.ReadArrayHeader() == 2 ? reader.ReadInt64() : null;
    }
}
