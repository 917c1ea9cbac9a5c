namespace EscalationRoom.Web.Intake.Form;

/// <summary>The five steps of writing an escalation, in their order.</summary>
public enum FormStep : byte
{
    Issue,
    History,
    Facts,
    Ask,
    Review,
}

/// <summary>What the steps are called, and in which one a field stands.</summary>
public static class FormSteps
{
    public static readonly IReadOnlyList<(FormStep Step, string Name)> All =
    [
        (FormStep.Issue, "Client and issue"), (FormStep.History, "History"), (FormStep.Facts, "Facts and evidence"), (FormStep.Ask, "What is asked for"), (FormStep.Review, "Review and submit"),
    ];

    public static string NameOf(FormStep step) => All[(int)step].Name;

    /// <param name="field">As a gap names it.</param>
    public static FormStep Of(string field) => field switch
    {
        "clientId" or "title" or "severityTest" or "impact" => FormStep.Issue,
        "whatHappened" or "attempts" or "communications" => FormStep.History,
        "requestedOutcome" or "fields.whoElseKnows" => FormStep.Ask,
        _ => FormStep.Facts,
    };
}
