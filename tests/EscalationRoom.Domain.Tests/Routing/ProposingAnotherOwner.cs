using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Tests.Routing.Office;

namespace EscalationRoom.Domain.Tests.Routing;

public sealed class ProposingAnotherOwner
{
    private readonly RoutingCase _case = ACase(severity: Severity.Sev2, skills: "platform");

    private readonly Room _room = RoomBuilder.ARoom().NotAcceptedYet().Then(it =>
    {
        RoomBuilder.Done(it.OfferRoom(Sofia, "Fits.", Afternoon.AddMinutes(30), Afternoon));
        RoomBuilder.Done(it.Accept(Sofia, null, Afternoon));
    });

    [Fact]
    public void Where_somebody_else_fits_better_now_both_scores_are_told_and_nothing_changes()
    {
        var before = (_room.OwnerId, _room.State, _room.OfferedTo, _room.PendingHandoff);
        var proposed = RoomBuilder.Done(Routing().Propose(_room, Afternoon));

        Assert.Equal((Priya.Id, "Sofia Marchetti", Lane.Internal), (proposed.To, proposed.FromName, proposed.Lane));
        Assert.Contains("Priya 90.0 = 40 + 25 + 20 + 0 + 5; Sofia 81.7 = 40 + 16.7 + 20 + 0 + 5", proposed.Why, StringComparison.Ordinal);
        Assert.Equal(before, (_room.OwnerId, _room.State, _room.OfferedTo, _room.PendingHandoff));
    }

    [Fact]
    public void Where_the_owner_fits_best_nothing_is_proposed() =>
        Assert.IsType<TheRulesAskNobodyElse>(Routing(new Office().Away(Priya)).Propose(_room, Afternoon).Refusal);

    [Fact]
    public void Who_did_not_take_the_room_is_not_proposed_for_it() =>
        Assert.IsType<TheRulesAskNobodyElse>((Routing() with { Asked = [Priya.Id, Sofia.Id] }).Propose(_room, Afternoon).Refusal);

    [Fact]
    public void A_room_under_command_is_out_of_the_rules_hands()
    {
        RoomBuilder.Done(_room.TakeCommand(Helen, "I take this.", Afternoon));

        Assert.IsType<TheRulesAskNobodyElse>(Routing().Propose(_room, Afternoon).Refusal);
    }

    private OwnerRouting Routing(Office? office = null) =>
        (office ?? new Office()).With(Sofia, it => it with { OpenRooms = 1, Load = 1.5m }).Routing(_case, Sofia.Id);
}
