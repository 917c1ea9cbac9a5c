using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>Which rows of a timeline a reader asks for. It narrows what they may read, and never widens it.</summary>
/// <param name="Lane">One lane, or all they read.</param>
public sealed record RowFilter(RowKind Kind = RowKind.All, Lane? Lane = null)
{
    public static readonly RowFilter Everything = new();

    private static readonly string Posted = EventKinds.Of<MessagePosted>();
    private static readonly string Added = EventKinds.Of<DocumentAdded>();
    private static readonly string Decided = EventKinds.Of<DecisionRecorded>();

    /// <summary>Events that only change another row.</summary>
    private static readonly string[] Changes =
        [EventKinds.Of<MessageEdited>(), EventKinds.Of<MessageDeleted>(), EventKinds.Of<MessageReacted>(), EventKinds.Of<MessagePinned>()];

    public static RowKind? KindOf(string kind) =>
        Changes.Contains(kind) ? null
        : kind == Posted ? RowKind.Messages
        : kind == Added ? RowKind.Documents
        : kind == Decided ? RowKind.Decisions
        : RowKind.System;

    public bool Shows(RoomEvent fact) =>
        KindOf(EventKinds.KindOf(fact)) is { } kind && (Kind is RowKind.All || Kind == kind) && (Lane is null || Lane == fact.Lane);

    internal IQueryable<TimelineRow> Apply(IQueryable<TimelineRow> lines)
    {
        var one = Lane;
        lines = one is null ? lines : lines.Where(it => it.Lane == one);
        return Kind switch
        {
            RowKind.All => lines.Where(it => !Changes.Contains(it.Kind)),
            RowKind.Messages => lines.Where(it => it.Kind == Posted),
            RowKind.Documents => lines.Where(it => it.Kind == Added),
            RowKind.Decisions => lines.Where(it => it.Kind == Decided),
            RowKind.System => lines.Where(it => !Changes.Contains(it.Kind) && it.Kind != Posted && it.Kind != Added && it.Kind != Decided),
        };
    }
}

/// <summary>What a row is about.</summary>
public enum RowKind : byte
{
    All,
    Messages,
    Decisions,
    Documents,
    System,
}

/// <summary>How many rows of a kind each lane holds.</summary>
/// <param name="Upto">How far the lanes had come when it was counted.</param>
public sealed record RowCounts(LaneNumbers Upto, IReadOnlyDictionary<(Lane Lane, RowKind Kind), int> Rows);

/// <summary>What others added since somebody's last visit, and where it begins.</summary>
public sealed record Unread(int Count, EventId? First, DateTimeOffset? Since);
