using System.Net;
using EscalationRoom.Faults.Checking;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Workload;

/// <summary>Sends over REST.</summary>
internal sealed class HttpOffice(Uri node, string token) : IPostOffice
{
    private readonly RoomsApi _api = new(node, token);

    public async Task<Attempt> SendAsync(Post post, CancellationToken cancellation)
    {
        try
        {
            var body = new { commandId = post.Command, lane = post.Lane, text = post.Text };
            var answer = await _api.PostAsync($"/api/rooms/{post.Room}/messages", body, cancellation);
            return answer.Status switch
            {
                HttpStatusCode.Created => post.Answered(answer.Json.GetProperty("eventId").GetString()!, answer.Json.GetProperty("number").GetInt64()),
                HttpStatusCode.TooManyRequests => post.Refused(),
                >= HttpStatusCode.InternalServerError => post.Unknown(),
                _ => throw new InvalidOperationException($"A plain message was refused: {(int)answer.Status} {answer.Text}"),
            };
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException)
        {
            return post.Unknown();
        }
    }

    public ValueTask DisposeAsync()
    {
        _api.Dispose();
        return ValueTask.CompletedTask;
    }
}
