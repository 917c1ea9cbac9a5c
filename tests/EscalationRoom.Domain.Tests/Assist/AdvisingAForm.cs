using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Tests.Intake;

namespace EscalationRoom.Domain.Tests.Assist;

public sealed class AdvisingAForm
{
    [Fact]
    public void The_unanswered_ticket_is_a_lapse_a_formal_complaint_and_its_sentences_say_so()
    {
        var advice = FormAdvice.Of(WarningEarly.TicketForm());

        Assert.Equal((EscalationType.SlaBreach, SeverityTests.FormalComplaint, TriggerKind.Lapse), (advice.Types[0].What, advice.Tests[0].What, advice.Triggers[0].What));
        Assert.Contains("Nobody answers.", advice.Types[0].Sentences);
        Assert.Equal(["It is frustrating and disappointing, and I want your director to call me."], advice.Tests[0].Sentences);
        Assert.Null(advice.Amount);
    }

    [Fact]
    public void The_worst_test_comes_first_however_many_sentences_speak_of_a_milder_one()
    {
        var advice = FormAdvice.Of(Telling("No answer. Still no answer today. Nobody answers the phone. Our data was exposed."));

        Assert.Equal([Severity.Sev1, Severity.Sev3], advice.Tests.Select(it => SeverityTests.Of(it.What)));
        Assert.Equal(3, advice.Tests[1].Sentences.Count);
    }

    [Theory]
    [InlineData("You billed GBP 118,400 on line 6, and 1,200 pounds before.", 118_400.0)]
    [InlineData("The invoice says €3,250.50.", 3250.50)]
    [InlineData("At 14:05 we had 41 trucks on 12 docks.", null)]
    public void A_sum_is_what_has_a_currency(string words, double? sum) => Assert.Equal((decimal?)sum, FormAdvice.Of(Telling(words)).Amount?.What);

    [Fact]
    public void Every_test_it_may_tick_stands_in_the_severity_table()
    {
        var advice = FormAdvice.Of(Telling("Nobody can work. Data was exposed. We terminate within days. Unacceptable. Breached. We withhold payment. The third time. No reply. It slipped. You overcharged."));

        Assert.Equal(10, advice.Tests.Count);
        Assert.All(advice.Tests, it => Assert.NotNull(SeverityTests.Of(it.What)));
    }

    [Fact]
    public void What_we_wrote_ourselves_speaks_for_nothing()
    {
        var ours = WarningEarly.TicketForm().Imported[0] with { Speaker = Speaker.Ours, Text = "Our data was exposed. We escalate." };
        var advice = FormAdvice.Of(Telling("All is well.") with { Imported = [ours] });

        Assert.Equal((0, 0, 0), (advice.Types.Count, advice.Tests.Count, advice.Triggers.Count));
    }

    [Theory]
    [InlineData(DismissalReason.Other, "", false)]
    [InlineData(DismissalReason.Other, "They always write so.", true)]
    [InlineData(DismissalReason.MoreIsKnown, "", true)]
    [InlineData((DismissalReason)9, "Words.", false)]
    public void A_suggestion_is_dismissed_for_one_of_the_reasons_and_other_needs_words(DismissalReason why, string words, bool isTaken) =>
        Assert.Equal(isTaken, SuggestionAnswer.Dismissing(new Suggestion(SuggestionPart.Type, "Service outage", "", new Dictionary<string, string>(), [], ["It is down."]), People.Mira.Id, why, words).IsDone);

    private static EscalationForm Telling(string words) => FormBuilder.AForm() with { Title = "", WhatHappened = words, Communications = [], Imported = [] };
}
