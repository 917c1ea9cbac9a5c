using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Web.Intake.Signs;

namespace EscalationRoom.Web.Intake.Drafts;

/// <summary>What a draft brings into its room beside the form.</summary>
/// <param name="Imported">Messages from elsewhere, oldest first.</param>
/// <param name="Signs">What the early-warning rules found in it.</param>
/// <param name="Suggestions">What was said to what they suggested.</param>
/// <param name="Files">On disk already.</param>
public sealed record FromDraft(IReadOnlyList<DraftItem> Imported, DraftSigns? Signs, IReadOnlyList<SuggestionAnswer> Suggestions, IReadOnlyList<DraftFile> Files)
{
    public static readonly FromDraft Nothing = new([], null, [], []);
}
