using EscalationRoom.Faults.Checking;
using EscalationRoom.Rig;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Faults.Workload;

/// <summary>Sends over a hub connection that never joined: sending does not need to.</summary>
internal sealed class HubOffice(Uri node, string token) : IPostOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HubSender _hub = new(node, token);

    public async Task<Attempt> SendAsync(Post post, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var answer = await _hub.SendAsync(post.Room, post.Lane, post.Text, post.Command, limit.Token);
            return post.Answered(answer.EventId, answer.Number);
        }
        catch (HubException said) when (said.Message.Contains("Busy", StringComparison.Ordinal))
        {
            return post.Refused();
        }
        catch (Exception lost) when (lost is HubException or InvalidOperationException or HttpRequestException or IOException or OperationCanceledException or System.Net.WebSockets.WebSocketException)
        {
            return post.Unknown();
        }
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
