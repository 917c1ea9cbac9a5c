using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Tests.Routing.Office;

namespace EscalationRoom.Domain.Tests.Routing;

public sealed class BringingPeopleIn
{
    [Theory]
    [InlineData(2_583, null)]
    [InlineData(2_584, "Marcus Whitfield")]
    [InlineData(50_000, "Marcus Whitfield")]
    [InlineData(50_001, "Helen Strand")]
    [InlineData(150_000, "Helen Strand")]
    [InlineData(150_001, "Inês Duarte")]
    public void The_lowest_level_that_may_decide_the_sum_is_named_where_the_owner_may_not(int amount, string? approver)
    {
        var decision = new Office().Decide(ACase(EscalationType.DeliveryDelay, Severity.Sev3, Tarnhill, amount));

        Assert.Equal(approver, decision.Added.SingleOrDefault(it => it.Role is AddedRole.Approver)?.Name);
    }

    [Theory]
    [InlineData(24_999, false)]
    [InlineData(25_000, true)]
    public void Counsel_sees_an_invoice_dispute_from_25_000(int amount, bool counsel) => Assert.Equal(
        counsel, new Office().Decide(ACase(EscalationType.BillingDispute, Severity.Sev3, Quillon, amount)).Added.Any(it => it.Person == Noor.Id));

    [Fact]
    public void Compliance_comes_in_for_a_regulated_client_by_type_and_for_the_worst_of_a_strategic_one()
    {
        Assert.Contains(new Office().Decide(ACase(EscalationType.ComplaintConduct, Severity.Sev3)).Added, it => it.Person == Yuki.Id);
        Assert.Contains(new Office().Decide(ACase(EscalationType.DeliveryDelay)).Added, it => it.Person == Yuki.Id);
        Assert.DoesNotContain(new Office().Decide(ACase(EscalationType.ContractDispute, Severity.Sev2, Tarnhill)).Added, it => it.Person == Yuki.Id);
        Assert.DoesNotContain(new Office().Decide(ACase(EscalationType.ServiceOutage, Severity.Sev1, Quillon)).Added, it => it.Person == Yuki.Id);
    }

    [Fact]
    public void They_are_in_the_room_from_the_start_and_a_deputy_is_held()
    {
        var room = TheWorst();
        Assert.True(new Office().Routing(ACase(skills: "platform")).Offer(room, Afternoon).IsDone);

        Assert.Equal((Seat.Reviewer, Seat.Watcher, Seat.Watcher), (room.Find(Yuki.Id)?.Seat, room.Find(Helen.Id)?.Seat, room.Find(Marcus.Id)?.Seat));
        Assert.Equal((Sofia.Id, Seat.Deputy), (room.DeputyId, room.Find(Sofia.Id)?.Seat));
        Assert.True(room.OpenLanes.Has(Lane.Executive));
    }

    [Fact]
    public void The_deputy_who_is_held_stays_when_the_owner_names_nobody_else()
    {
        var room = TheWorst();
        new Office().Routing(ACase(skills: "platform")).Offer(room, Afternoon);
        Assert.True(room.Accept(Priya, null, Afternoon).IsDone);

        Assert.Equal((Priya.Id, Sofia.Id), (room.OwnerId, room.DeputyId));
    }

    [Fact]
    public void Who_only_gets_a_digest_is_not_in_the_room()
    {
        Room room = RoomBuilder.ARoom().NotAcceptedYet();
        var routing = new Office().Routing(ACase(EscalationType.RetentionRisk, Severity.Sev3, Quillon));
        routing.Offer(room, Afternoon);

        Assert.Contains(routing.DecideFor(room, Afternoon).Added, it => it.Role is AddedRole.DirectorDigest or AddedRole.VicePresidentDigest);
        Assert.DoesNotContain(room.Participants, it => it.Id == Helen.Id);
    }

    private static Room TheWorst() =>
        RoomBuilder.ARoom().NotAcceptedYet().Then(it => RoomBuilder.Done(it.ChangeSeverity(it.OwnerId, Severity.Sev1, "", Afternoon)));
}
