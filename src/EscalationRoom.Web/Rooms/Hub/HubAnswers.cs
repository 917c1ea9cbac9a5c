using EscalationRoom.Web.Rooms.Live;
using MessagePack;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>The answer to <c>Join</c>: where the client stands now, what it has not seen (its first page), and who is there.</summary>
[MessagePackObject]
public sealed class JoinAnswer(string cursor, EventFrame[] events, PresentFrame[] present)
{
    [Key("cursor")]
    public string Cursor { get; } = cursor;

    [Key("events")]
    public EventFrame[] Events { get; } = events;

    [Key("present")]
    public PresentFrame[] Present
    {
        get
        {
            Written?.Invoke();
            return present;
        }
    }

    /// <summary>
    /// Called when the answer is written to the connection. Whatever follows waits for that same write to finish, so live events can
    /// neither overtake the answer nor leave a gap behind it.
    /// </summary>
    internal Action? Written { get; init; }
}

/// <summary>The answer to <c>Send</c> and to posting over the API, once the message is durable.</summary>
[MessagePackObject]
public sealed record SendAnswer(
    [property: Key("eventId")] string EventId,
    [property: Key("lane")] string Lane,
    [property: Key("number")] long Number,
    [property: Key("cursor")] string Cursor,
    [property: Key("at")] DateTime At);
