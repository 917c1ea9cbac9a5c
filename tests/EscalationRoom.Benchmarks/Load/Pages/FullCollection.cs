using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace EscalationRoom.Benchmarks.Load.Pages;

/// <summary>Asks a .NET process for a full garbage collection, over its diagnostics socket, so that memory tells what is held.</summary>
internal static class FullCollection
{
    private const ulong HeapCollect = 0x800000;

    private static readonly TimeSpan Runs = TimeSpan.FromSeconds(3);

    public static async Task OfAsync(int pid, CancellationToken cancellation)
    {
        var socket = Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{pid}-*-socket").Single();
        using var line = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await line.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancellation);
        await line.SendAsync(Ask(), cancellation);
        await Task.Delay(Runs, cancellation);
    }

    /// <summary>A trace of nothing but the runtime's own provider, whose keyword begins with a collection. Hanging up ends it.</summary>
    private static byte[] Ask()
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body, Encoding.Unicode);
        writer.Write(16);
        writer.Write(1);
        writer.Write(false);
        writer.Write(1);
        writer.Write(HeapCollect);
        writer.Write(4);
        WriteText(writer, "Microsoft-Windows-DotNETRuntime");
        WriteText(writer, "");
        var head = new byte[20];
        Encoding.ASCII.GetBytes("DOTNET_IPC_V1").CopyTo(head, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(14), (ushort)(head.Length + body.Length));
        (head[16], head[17]) = (2, 3);
        return [.. head, .. body.ToArray()];
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        writer.Write(text.Length + 1);
        writer.Write(Encoding.Unicode.GetBytes(text + '\0'));
    }
}
