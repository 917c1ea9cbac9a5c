using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.Routing.Office;

namespace EscalationRoom.Domain.Tests.Routing;

public sealed class ReproducingTheScenarios
{
    /// <summary>09:10 in London.</summary>
    private static readonly DateTimeOffset LondonMorning = new(2026, 3, 2, 9, 10, 0, TimeSpan.Zero);

    /// <summary>08:29 in New York.</summary>
    private static readonly DateTimeOffset NewYorkMorning = new(2026, 3, 2, 13, 29, 0, TimeSpan.Zero);

    [Fact]
    public void The_clinics_go_to_Priya_before_Sofia()
    {
        var office = new Office()
            .With(Priya, it => it with { OpenRooms = 1, Load = 2, HandledClient = Afternoon.AddDays(-90) })
            .With(Sofia, it => it with { OpenRooms = 1, Load = 1 });

        Assert.Equal(
            "Rule 20 (Sev1 + Strategic). Required skills: outage, platform, healthcare. "
            + "Candidates: Priya 90.0 = 40 + 25 + 10 + 10 + 5; Sofia 76.7 = 40 + 16.7 + 15 + 0 + 5. "
            + "Filtered: Kenji (off shift, not on call), Farah (out of office; delegate Daniel has 0 of 3 skills). "
            + "Sofia held as deputy, Rachel as duty fallback. Added: Yuki (compliance: regulated client). Watchers: Helen, Marcus.",
            office.Decide(ACase(skills: "platform")).InWords());
    }

    [Fact]
    public void The_disputed_invoice_goes_to_Daniel_and_names_Helen_who_may_decide_it()
    {
        var office = new Office().With(Daniel, it => it with { OpenRooms = 2, Load = 2, HandledClient = LondonMorning.AddDays(-90) });
        var decision = office.Decide(ACase(EscalationType.ContractDispute, Severity.Sev2, Tarnhill, 118_400, "billing", LondonMorning));

        Assert.Equal((40, "Daniel Osei", 30), (decision.Rule, decision.ToName, decision.AcceptMinutes));
        Assert.Equal(["contract", "billing", "financial-services"], decision.Skills);
        Assert.Equal("90.0 = 40 + 25 + 10 + 10 + 5", Assert.Single(decision.Candidates).InWords());
        Assert.Contains("Added: Noor (legal), Grant (finance). Approver: Helen (may decide up to 150,000). Watchers: Marcus.", decision.InWords(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_unanswered_ticket_goes_to_Sofia()
    {
        var office = new Office().With(Sofia, it => it with { OpenRooms = 2, Load = 2 });
        var decision = office.Decide(ACase(EscalationType.SlaBreach, Severity.Sev2, Quillon, at: NewYorkMorning));

        Assert.Equal((80, "Sofia Marchetti", 30), (decision.Rule, decision.ToName, decision.AcceptMinutes));
        Assert.Equal(["sla", "logistics"], decision.Skills);
        Assert.Equal("80.0 = 40 + 25 + 10 + 0 + 5", Assert.Single(decision.Candidates).InWords());
    }
}
