using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Actions;

namespace EscalationRoom.Web.Rooms.Pages.Panels;

/// <summary>The one banner that matters most to this reader now.</summary>
public enum BannerChoice
{
    None,
    Acceptance,
    Returned,
    Handoff,
    Decision,
    SignOff,
    Missed,
    Breach,
    Rerouting,
    Closed,
}

/// <summary>Which banner that is.</summary>
public static class BannerOrder
{
    extension(BannerChoice)
    {
        public static BannerChoice Of(RoomView room, Person me, DateTimeOffset now) => MineToAnswer(room, me) ?? ToKnow(room, now) ?? (IsMineToReroute(room) ? BannerChoice.Rerouting : BannerChoice.None);
    }

    private static BannerChoice? MineToAnswer(RoomView room, Person me) => room switch
    {
        _ when room.OfferedTo == me.Id => BannerChoice.Acceptance,
        _ when room.PendingHandoff?.To == me.Id => BannerChoice.Handoff,
        _ when room.Standing.Status is ClientStatus.WaitingForYou && room.Allowed.Contains("room.resolution.accept") => BannerChoice.Decision,
        _ when room.Allowed.Contains("room.resolution.review") && new RoomActions(room, me).Owed is not SignOffs.None => BannerChoice.SignOff,
        _ => null,
    };

    /// <summary>What the client was told and did not get in time, the oldest first.</summary>
    public static Commitment? MissedOf(RoomView room, DateTimeOffset now) => room.Commitments.Where(it => it.IsOpen && it.Due < now).MinBy(it => it.Due);

    private static bool IsMineToReroute(RoomView room) => room.SuggestedOwner is not null && room.Allowed.Contains("room.rerouting.answer");

    /// <summary>The clock that is late the longest. While nobody has accepted, that stands in the banner anyway.</summary>
    public static SlaClock? BreachOf(RoomView room, DateTimeOffset now) =>
        room.Clocks?.All.Where(it => it.IsOpen && it.Measure is not SlaMeasure.Accept && it.StateAt(now) is ClockState.Breached).MinBy(it => it.Deadline);

    private static BannerChoice? ToKnow(RoomView room, DateTimeOffset now) => room.Standing.State switch
    {
        RoomState.Submitted or RoomState.Routing or RoomState.PendingAcceptance => BannerChoice.Acceptance,
        RoomState.Returned => BannerChoice.Returned,
        _ when room.IsOver => BannerChoice.Closed,
        not null when MissedOf(room, now) is not null => BannerChoice.Missed,
        _ when BreachOf(room, now) is not null => BannerChoice.Breach,
        _ when room.PendingHandoff is not null => BannerChoice.Handoff,
        _ => null,
    };
}
