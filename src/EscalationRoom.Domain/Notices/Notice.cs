using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Notices;

/// <summary>
/// One message to one person about one event. It holds no words: whoever shows it reads them as its reader, at that moment.
/// </summary>
/// <param name="Cause">The event that brought it about.</param>
/// <param name="About">The event it shows and leads to.</param>
/// <param name="Lane">Where that lies.</param>
/// <param name="Topic">What has to be dealt with for it to go away; the same for everything said about one thing.</param>
/// <param name="Step">How much of the time is used, in percent, when it reminds; 0 for the first word.</param>
/// <param name="At">From when on it is there.</param>
public sealed record Notice(
    RoomId Room, PersonId To, NoticeKind Kind, byte Step, EventId Cause, EventId About, Lane Lane, string Topic, DateTimeOffset At)
{
    public const int LongestTopic = 60;

    public NoticeId Id => NoticeId.Of(Cause, About, To, Kind, Step);
}

/// <summary>Something was dealt with: what was said about it goes away, for everybody or for one person.</summary>
public sealed record SettledTopic(string Topic, PersonId? Of = null);

/// <summary>What notices can be about within a room.</summary>
public static class Topic
{
    public const string Offer = "offer";

    public const string Handoff = "handoff";

    public const string Warning = "warning";

    public const string Returned = "returned";

    public const string SignOff = "signOff";

    public const string Client = "client";

    public const string Ended = "ended";

    public const string Decision = "decision";

    public const string Closing = "closing";

    /// <summary>What we wait for the client to say, and what they are asked to accept.</summary>
    public const string Awaited = "awaited";

    public const string ToDecide = "toDecide";

    public static string Of(EventId item) => $"item:{item.Value:N}";

    /// <summary>What whoever owns the room answers for, beside the one who said it.</summary>
    public static string OwnersPart(EventId item) => $"owner:{item.Value:N}";

    public static string Of(Clocks.SlaMeasure clock) => $"clock:{clock}";
}
