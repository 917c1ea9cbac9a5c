using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;

namespace EscalationRoom.Domain.Tests.Intake;

/// <summary>Builds forms in words: <c>AForm(type).Without("whoElseKnows")</c>; every line is filled unless said otherwise.</summary>
internal static class FormBuilder
{
    public static EscalationForm AForm(EscalationType type = EscalationType.ServiceOutage) => new(
        Aldermoor,
        type,
        Severity.Sev2,
        "Core service degraded or a workaround that costs the client materially.",
        "Clinic booking and results feed down at all 14 sites",
        "Since 12:41 every booking and results request has failed.",
        "212 appointments this afternoon",
        "Restore before 14:00",
        ["12:50, Mira, restarted the connector, no change"],
        ["E-mail of 12:58, attached"],
        FormFields.Of(type).Append(new FormField(FormFields.Contact, "", 0, Evidence.Words)).DistinctBy(it => it.Name).ToDictionary(it => it.Name, FullAnswer),
        "");

    public static EscalationForm Without(this EscalationForm form, string field) =>
        form with { Fields = form.Fields.Where(it => it.Key != field).ToDictionary() };

    public static EscalationForm Saying(this EscalationForm form, string field, string answer) =>
        form with { Fields = form.Fields.Where(it => it.Key != field).Append(new(field, answer)).ToDictionary() };

    private static string FullAnswer(FormField field) => field.Evidence switch
    {
        Evidence.YesOrNo => "no",
        Evidence.TwoOrMore => "INC-1, INC-2",
        Evidence.Words or Evidence.Sentence or Evidence.Figure => $"14 things about {field.Name}",
    };
}
