using System.Text.Json.Serialization;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Web.Intake.Signs;

namespace EscalationRoom.Web.Intake.Drafts;

/// <summary>A draft as it stands.</summary>
/// <param name="Answers">By the names of the form's fields; <c>field.</c> before what a type asks for.</param>
/// <param name="Imported">Messages from elsewhere, oldest first.</param>
/// <param name="Files">In the order they were added.</param>
/// <param name="Room">The room it became.</param>
public sealed record DraftAnswer(
    Guid Id, string By, bool IsShared, DateTime ChangedAt, IReadOnlyDictionary<string, string> Answers, IReadOnlyList<ImportedAnswer> Imported, IReadOnlyList<FileInDraft> Files, int Completeness, IReadOnlyList<string> Missing, string? Room)
{
    public static DraftAnswer Of(Draft it)
    {
        var score = DraftForm.Of(it).Completeness;
        return new DraftAnswer(
            it.Id.Value, it.By.ToString(), it.IsShared, it.ChangedAt.UtcDateTime, Fields(it), [.. it.Items.Select(ImportedAnswer.Of)], [.. it.Files.Select(FileInDraft.Of)], score.Score, score.Missing, it.Room?.Value);
    }

    /// <summary>What was said to suggestions has an address of its own.</summary>
    private static Dictionary<string, string> Fields(Draft it) => it.Answers.Where(one => !one.Key.StartsWith(DraftRules.Suggestion, StringComparison.OrdinalIgnoreCase)).ToDictionary(one => one.Key, one => one.Value);
}

/// <summary>What the early-warning rules find in a draft, with the sentences they read, and whether it meets the criteria of an escalation.</summary>
/// <param name="Points">Without the parts that were dismissed.</param>
/// <param name="LateMinutes">For how long it has been serious already.</param>
public sealed record SignsAnswer(int Score, int Points, int? LateMinutes, IReadOnlyList<SignAnswer> Parts, bool MeetsCriteria, IReadOnlyList<string> Reasons)
{
    public static SignsAnswer Of(DraftSigns it) => new(
        it.Score.Points, it.Points, it.LateMinutes, [.. it.Score.Parts.Select(part => new SignAnswer(part.Rule, part.Points, part.Why, part.Sentences, it.Answers.GetValueOrDefault(part.Rule, "")))], it.Criteria.IsMet, it.Criteria.Reasons());
}

/// <param name="Answer">Empty, accepted, or dismissed with the reason.</param>
public sealed record SignAnswer(string Rule, int Points, string Why, IReadOnlyList<string> Sentences, string Answer);

/// <summary>One imported message.</summary>
/// <param name="Place">Its number in the draft.</param>
public sealed record ImportedAnswer(
    int Place, string From, string Address, string Speaker, string Subject, string Text, DateTime SentAt, string WrittenAs, string Source, string ExternalId, string Link, string Remark, string Lane, DateTime FetchedAt)
{
    public static ImportedAnswer Of(DraftItem it) => new(
        it.Place, it.Item.From, it.Item.Address, it.Item.Speaker.ToString(), it.Item.Subject, it.Item.Text, it.Item.SentAt.UtcDateTime, it.Item.WrittenAs, it.Item.Source, it.Item.ExternalId, it.Item.Link,
        it.Item.Remark, it.Lane.ToString(), it.FetchedAt.UtcDateTime);
}

/// <summary>A file that becomes a document of its lane when the draft is submitted.</summary>
public sealed record FileInDraft(Guid Id, string Lane, string Name, string ContentType, long Size, string By, DateTime At)
{
    public static FileInDraft Of(DraftFile it) => new(it.Id, it.Lane.ToString(), it.File.Name, it.File.ContentType, it.File.Size, it.By.ToString(), it.At.UtcDateTime);
}

/// <summary>A draft in a list.</summary>
/// <param name="ChangedBy">Whoever saved it last.</param>
/// <param name="Completeness">From 0 to 100.</param>
public sealed record DraftSummary(Guid Id, string By, bool IsShared, DateTime ChangedAt, string Title, string Client, string Type, string ChangedBy, int Completeness)
{
    public static DraftSummary Of(Draft it) => new(
        it.Id.Value, it.By.ToString(), it.IsShared, it.ChangedAt.UtcDateTime, it.Answer(DraftForm.Title), it.Answer(DraftForm.Client), it.Answer(DraftForm.Type), it.ChangedBy.ToString(), DraftForm.Of(it).Completeness.Score);
}

/// <summary>Fields to fill in; an empty text takes one out.</summary>
public sealed record AnswersToKeep([property: JsonConverter(typeof(Answers))] Dictionary<string, string>? Answers);

/// <summary>Internal or Client.</summary>
public sealed record LaneOfFile(string? Lane);

/// <summary>Whether colleagues may complete it.</summary>
public sealed record SharingOfDraft(bool IsShared);
