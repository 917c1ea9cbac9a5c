using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>A hub protocol as one connection speaks it: each call passes its queue before anything is done for it.</summary>
internal sealed class GatedProtocol(IHubProtocol spoken, CallQueue queue) : IHubProtocol
{
    public string Name => spoken.Name;

    public int Version => spoken.Version;

    public TransferFormat TransferFormat => spoken.TransferFormat;

    public bool IsVersionSupported(int version) => spoken.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => spoken.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => spoken.WriteMessage(message, output);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        var isWhole = spoken.TryParseMessage(ref input, binder, out message);
        message = message is null ? null : queue.Admit(message);
        return isWhole && message is not null;
    }
}

/// <summary>Finds the protocol a new connection asks for and puts that connection's queue before it.</summary>
internal sealed class GatedProtocols(IHubProtocolResolver spoken) : IHubProtocolResolver
{
    private readonly AsyncLocal<CallQueue?> _connecting = new();

    public IReadOnlyList<IHubProtocol> AllProtocols => spoken.AllProtocols;

    /// <summary>From here on in this flow, protocols are found for this connection.</summary>
    public void ConnectWith(CallQueue queue) => _connecting.Value = queue;

    public IHubProtocol? GetProtocol(string protocolName, IReadOnlyList<string>? supportedProtocols) =>
        spoken.GetProtocol(protocolName, supportedProtocols) is { } found && _connecting.Value is { } queue ? new GatedProtocol(found, queue) : null;
}
