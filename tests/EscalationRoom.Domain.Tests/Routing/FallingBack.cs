using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Tests.Routing.Office;

namespace EscalationRoom.Domain.Tests.Routing;

public sealed class FallingBack
{
    /// <summary>11:00 in Tokyo.</summary>
    private static readonly DateTimeOffset TokyoMorning = new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);

    private readonly Office _office = new Office().Without(Priya, Sofia, Kenji);

    [Fact]
    public void The_worst_goes_to_the_deputy_the_duty_manager_and_the_director()
    {
        var (routing, helens) = (_office.Routing(ACase()), _office.Routing(ACase(), Rachel.Id, Marcus.Id));

        Assert.Equal(RoutingStep.Deputy, routing.Decide(Daniel.Id).Step);
        Assert.Equal((RoutingStep.Duty, "Rachel Boateng"), Found(routing.Decide()));
        Assert.Equal((RoutingStep.Director, "Marcus Whitfield"), Found(_office.Routing(ACase(), Rachel.Id).Decide()));
        Assert.Equal((RoutingStep.Nobody, ""), Found(helens.Decide()));
    }

    [Fact]
    public void In_Asia_the_office_in_London_is_asked_before_duty_whatever_their_skills()
    {
        var hanami = ACase(EscalationType.DeliveryDelay, Severity.Sev3, Hanami, at: TokyoMorning);

        Assert.Equal((90, RoutingStep.Office, "Daniel Osei"), _office.Decide(hanami) is var made ? (made.Rule, made.Step, made.ToName) : default);
        Assert.Equal((RoutingStep.Duty, "Rachel Boateng"), Found(_office.Decide(hanami, Daniel.Id)));
    }

    [Fact]
    public void Who_is_away_is_not_asked_as_a_fallback_either() =>
        Assert.Equal((RoutingStep.Director, "Marcus Whitfield"), Found(_office.Away(Rachel).Decide(ACase())));

    [Fact]
    public void When_nobody_is_left_the_room_waits_with_the_duty_manager_for_the_first_who_is_free()
    {
        Room room = RoomBuilder.ARoom().NotAcceptedYet();
        var nobody = new Office().With(Priya, it => it with { OpenRooms = 9 }).With(Sofia, it => it with { OpenRooms = 9 }).With(Kenji, it => it with { OpenRooms = 9 });
        var waiting = nobody.Routing(ACase(), Rachel.Id, Marcus.Id);

        Assert.IsType<EverybodyWasAsked>(waiting.Offer(room, Afternoon).Refusal);
        Assert.Contains("it waits for the first who becomes free", waiting.Decide().InWords(), StringComparison.Ordinal);
        Assert.True(nobody.With(Priya, it => it with { OpenRooms = 0 }).Routing(ACase(), Rachel.Id, Marcus.Id).Offer(room, Afternoon).IsDone);
        Assert.Equal(Priya.Id, room.OfferedTo);
    }

    [Fact]
    public void Accepting_by_a_rule_keeps_the_rules_own_time_or_the_severitys()
    {
        Assert.Equal(10, new Office().Decide(ACase()).AcceptMinutes);
        Assert.Equal(120, new Office().Decide(ACase(EscalationType.BillingDispute, Severity.Sev2, Tarnhill)).AcceptMinutes);
        Assert.Equal(600, new Office().Decide(ACase(EscalationType.DeliveryDelay, Severity.Sev4)).AcceptMinutes);
    }

    [Theory]
    [InlineData(Severity.Sev1, 10)]
    [InlineData(Severity.Sev2, 30)]
    [InlineData(Severity.Sev3, 120)]
    public void The_worse_it_is_the_sooner_the_answer_is_due(Severity severity, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), AcceptTime.Of(severity));

    private static (RoutingStep, string) Found(RoutingDecision it) => (it.Step, it.ToName);
}
