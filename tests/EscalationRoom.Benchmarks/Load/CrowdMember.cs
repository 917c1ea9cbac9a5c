using System.Diagnostics;
using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>One connected member: what it saw, and how late.</summary>
internal sealed class CrowdMember : IAsyncDisposable
{
    private readonly Crowd _crowd;

    public CrowdMember(Crowd crowd, Uri server, string? token, string room)
    {
        (_crowd, Room) = (crowd, room);
        Hub = new HubMember(server, token, room, (_, one) => See(one));
    }

    public string Room { get; }

    public HubMember Hub { get; }

    public OrderWatch Order { get; } = new();

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private void See(HubEvent one)
    {
        Order.See(one);
        if (Stamp.TryRead(one.Text, out var due))
        {
            _crowd.Delivered(due, Stopwatch.GetTimestamp());
        }
    }
}
