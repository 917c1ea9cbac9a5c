using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Intake;

/// <summary>A draft's own row.</summary>
internal sealed class DraftRow
{
    public DraftId Id { get; init; }

    public PersonId By { get; init; }

    public bool IsShared { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; set; }

    public PersonId ChangedBy { get; set; }

    public PersonId? SubmittedBy { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public RoomKey? Room { get; set; }
}

/// <summary>One answer has a row of its own, so that two people who complete a draft together overwrite each other's fields only where they mean to.</summary>
internal sealed class DraftAnswerRow
{
    public DraftId Draft { get; init; }

    public string Name { get; init; } = "";

    public string Text { get; set; } = "";

    public PersonId By { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>A file of a draft. The row outlives the draft until its bytes are forgotten.</summary>
internal sealed class DraftFileRow
{
    public DraftId Draft { get; init; }

    public Guid Id { get; init; }

    public Lane Lane { get; set; }

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }

    public string Name { get; init; } = "";

    public string ContentType { get; init; } = "";

    public long Size { get; init; }

    public string Sha256 { get; init; } = "";

    public DateTimeOffset? RemovedAt { get; set; }
}

/// <summary>One imported message.</summary>
internal sealed class DraftItemRow
{
    public DraftId Draft { get; init; }

    public int Place { get; init; }

    public Lane Lane { get; set; }

    public PersonId By { get; init; }

    public DateTimeOffset FetchedAt { get; init; }

    /// <summary>The same message imported twice is one.</summary>
    public string Digest { get; init; } = "";

    public string Item { get; init; } = "";
}
