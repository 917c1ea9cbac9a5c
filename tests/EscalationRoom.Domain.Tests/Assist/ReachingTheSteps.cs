using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Tests.Notices;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Assist;

public sealed class ReachingTheSteps
{
    [Theory]
    [InlineData(39, false, false, false, false)]
    [InlineData(40, false, true, false, false)]
    [InlineData(60, false, true, true, false)]
    [InlineData(79, false, true, true, false)]
    [InlineData(80, false, true, true, true)]
    [InlineData(31, true, false, false, false)]
    [InlineData(32, true, true, false, false)]
    [InlineData(48, true, true, true, false)]
    [InlineData(63, true, true, true, false)]
    [InlineData(64, true, true, true, true)]
    public void A_client_at_risk_reaches_each_step_at_four_fifths(int points, bool isAtRisk, bool watch, bool escalate, bool page)
    {
        var mark = new WarningMark(points, isAtRisk);
        Assert.Equal((watch, escalate, page), (mark.IsWorthWatching, mark.AsksForAnEscalation, mark.PagesDuty));
    }

    [Fact]
    public void The_duty_manager_is_told_at_once_of_the_last_step_and_until_somebody_accepts()
    {
        var room = Submitted(new WarningMark(80, IsAtRisk: false));
        Assert.Equal([(NoticeKind.WarningRaised, Rachel.Id)], room.Told().Select(it => it.Short()));

        Done(room.OfferRoom(Ana, "Rule 80.", Noon.AddMinutes(10), Noon));
        Done(room.Accept(Ana, null, Noon));
        Assert.DoesNotContain(room.Waiting(), it => it.Kind is NoticeKind.WarningRaised);
    }

    [Fact]
    public void Nobody_is_told_of_less_or_of_nothing()
    {
        Assert.Empty(Submitted(new WarningMark(79, IsAtRisk: false)).Told());
        Assert.Empty(Submitted(null).Told());
    }

    private static Room Submitted(WarningMark? warning) => Room.Open(
        RoomId.New(),
        new RoomKey("ESC-2026-0900"),
        AnOutage() with { Details = new([], [], [], 90, [], "") { Warning = warning } },
        Mira,
        Rachel,
        Noon);
}
