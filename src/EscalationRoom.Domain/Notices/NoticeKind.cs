namespace EscalationRoom.Domain.Notices;

/// <summary>Why somebody is told.</summary>
public enum NoticeKind : byte
{
    Mentioned = 1,
    RoomOffered = 2,
    HandoffOffered = 3,
    ReviewAsked = 4,
    SignOffNeeded = 5,
    QuestionAsked = 6,
    QuestionAnswered = 7,
    ClientWrote = 8,
    ClientDecided = 9,

    /// <summary>An offer of theirs, or of a room they hold, was declined or ran out.</summary>
    OfferEnded = 10,
    ClockWarned = 11,
    ClockBreached = 12,
    CommitmentDue = 13,

    /// <summary>The client accepted, and has not been told yet that this is closed.</summary>
    ClosingOwed = 14,

    /// <summary>Somebody cannot go on without what this person knows.</summary>
    InformationAsked = 15,
    InformationAnswered = 16,

    /// <summary>A resolution lies before the client's contact.</summary>
    DecisionAsked = 17,

    /// <summary>Something promised that goes on after closing.</summary>
    TaskDue = 18,

    /// <summary>Somebody else is asked to take their room.</summary>
    Reassigned = 40,

    /// <summary>An escalation came in whose early-warning score asks for the duty manager at once.</summary>
    WarningRaised = 41,

    /// <summary>An escalation of theirs lacks something, and was sent back.</summary>
    Returned = 42,
}

/// <summary>How a kind of notice goes away, and how much it presses.</summary>
public static class NoticeKinds
{
    /// <summary>Who is at their desk reads it there; what somebody waits for goes at once.</summary>
    private static readonly TimeSpan ForReading = TimeSpan.FromMinutes(2);

    public static readonly IReadOnlyList<NoticeKind> All = Enum.GetValues<NoticeKind>();

    /// <summary>It waits for an act in the room, and nothing but that act ends it; the others are done once they were read.</summary>
    public static bool WaitsForAnAct(this NoticeKind kind) =>
        kind is NoticeKind.RoomOffered or NoticeKind.HandoffOffered or NoticeKind.ReviewAsked or NoticeKind.SignOffNeeded or NoticeKind.QuestionAsked
            or NoticeKind.InformationAsked or NoticeKind.DecisionAsked or NoticeKind.TaskDue or NoticeKind.Returned;

    /// <summary>Also of a room somebody has muted: they are called by name, it is theirs to do, or it passes quiet hours, too.</summary>
    public static bool PassesMuting(this NoticeKind kind, Rooms.Severity? severity) =>
        kind is NoticeKind.Mentioned || kind.WaitsForAnAct() || NoticeChoice.Passes(kind, severity);

    /// <summary>From when on it may go by mail.</summary>
    public static DateTimeOffset MailedFrom(Notice notice) => notice.Kind.WaitsForAnAct() ? notice.At : notice.At + ForReading;

    /// <summary>Somebody else stands still until it is answered.</summary>
    public static bool IsAnOffer(this NoticeKind kind) => kind is NoticeKind.RoomOffered or NoticeKind.HandoffOffered;
}
