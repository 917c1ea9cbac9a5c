using System.Collections.Immutable;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>One row of the timeline. A changed row is a new object, so that only it is drawn again.</summary>
public abstract record TimelineItem(RoomEvent Fact, Author By)
{
    public EventId Id => Fact.Id;

    public Lane Lane => Fact.Lane;

    public DateTimeOffset At => Fact.At;
}

/// <summary>Who wrote it, as readers see them.</summary>
/// <param name="IsContact">They belong to the client.</param>
public sealed record Author(PersonId Id, string Name, string Title, bool IsContact);

/// <summary>What somebody said, with all that was done to it since.</summary>
/// <param name="Versions">Earlier wordings, oldest first.</param>
public sealed record MessageItem(
    MessagePosted Posted,
    Author By,
    string Text,
    ImmutableList<Wording> Versions,
    ImmutableList<ReactionMark> Reactions,
    Answered? AnswerTo,
    bool IsDeleted,
    bool IsPinned) : TimelineItem(Posted, By)
{
    /// <summary>The last event that changed it; what was heard twice changes it once.</summary>
    public long ChangedBy { get; init; }
}

/// <summary>The message another one answers, in short, as it reads now; without a name until it is found.</summary>
public sealed record Answered(EventId Id, string? Name, string Text)
{
    private const int StartLength = 120;

    public static Answered By(MessageItem it) => new(it.Id, it.By.Name, it.IsDeleted ? "deleted this message" : Start(it.Text));

    private static string Start(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= StartLength ? line : $"{line[..(char.IsHighSurrogate(line[StartLength - 1]) ? StartLength - 1 : StartLength)]}…";
    }
}

/// <summary>What a message said until it was edited.</summary>
public sealed record Wording(string Text, DateTimeOffset Until);

/// <summary>One sign and who gave it.</summary>
public sealed record ReactionMark(string Sign, ImmutableList<Author> By);

/// <summary>A saved state of a document.</summary>
public sealed record DocumentItem(DocumentAdded Added, Author By) : TimelineItem(Added, By);

/// <summary>A message from elsewhere, with its own writer and time.</summary>
/// <param name="By">Who imported it.</param>
public sealed record ImportedRow(CommunicationImported Imported, Author By) : TimelineItem(Imported, By);

/// <summary>Anything else that happened, in a plain sentence.</summary>
/// <param name="Card">Set when it is more than a thin line.</param>
public sealed record LineItem(RoomEvent Fact, Author By, Sentence Sentence, CardLook? Card) : TimelineItem(Fact, By);
