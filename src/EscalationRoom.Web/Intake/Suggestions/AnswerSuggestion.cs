using EscalationRoom.Domain;
using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Intake.Drafts;
using EscalationRoom.Web.Intake.Signs;

namespace EscalationRoom.Web.Intake.Suggestions;

/// <summary>Accepts or dismisses one part of what is suggested for a draft. Accepting fills in the form; taking an answer back restores it.</summary>
public sealed class AnswerSuggestion(KeepDraft drafts, ReadSigns signs)
{
    /// <param name="seen">What was suggested when the answer was given; nothing means whatever is.</param>
    public Task<Result<Draft>> AcceptAsync(PersonId by, DraftId id, SuggestionPart part, string? seen, CancellationToken cancellation) =>
        AnswerAsync(by, id, part, seen, (it, form) => SuggestionAnswer.Accepting(it, by, name => form[name]), cancellation);

    public Task<Result<Draft>> DismissAsync(PersonId by, DraftId id, SuggestionPart part, string? seen, DismissalReason why, string words, CancellationToken cancellation) =>
        AnswerAsync(by, id, part, seen, (it, _) => SuggestionAnswer.Dismissing(it, by, why, words), cancellation);

    public async Task<Result<Draft>> TakeBackAsync(PersonId by, DraftId id, SuggestionPart part, CancellationToken cancellation)
    {
        var found = await drafts.FindAsync(by, id, cancellation);
        if (found.Value is not { } draft)
        {
            return found;
        }

        var form = DraftForm.Of(draft);
        var restored = DraftSuggestions.Restored(DraftSuggestions.Of(form, part), form).ToDictionary(it => it.Name, it => it.Before);
        restored[DraftSuggestions.NameOf(part)] = "";
        return await drafts.WriteAsync(by, id, restored, cancellation);
    }

    private async Task<Result<Draft>> AnswerAsync(
        PersonId by, DraftId id, SuggestionPart part, string? seen, Func<Suggestion, DraftForm, Result<SuggestionAnswer>> say, CancellationToken cancellation)
    {
        var found = await drafts.FindAsync(by, id, cancellation);
        if (found.Value is not { } draft)
        {
            return found;
        }

        var form = DraftForm.Of(draft);
        var suggested = (await signs.OfAsync(by, form, cancellation)).Suggestions.FirstOrDefault(it => it.Offered.Part == part);
        if (suggested is null || (seen is { Length: > 0 } && seen != suggested.Offered.What))
        {
            return new ThatIsNotSuggestedNow();
        }

        var written = DraftSuggestions.Restored(suggested.Answer, form).ToDictionary(it => it.Name, it => it.Before);
        form.Overlay(written);
        var said = say(suggested.Offered, form);
        if (said.Value is not { } answer)
        {
            return Result<Draft>.FromRefusal(said.Refusal!);
        }

        foreach (var field in answer.Filled)
        {
            written[field.Name] = field.After;
        }

        written[DraftSuggestions.NameOf(part)] = DraftSuggestions.Write(answer);
        return await drafts.WriteAsync(by, id, written, cancellation);
    }
}

public sealed record ThatIsNotSuggestedNow() : Refusal("That is not suggested for this draft as it stands now. Look at its suggestions again.");
