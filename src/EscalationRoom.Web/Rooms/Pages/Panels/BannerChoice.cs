using EscalationRoom.Data.Timeline;
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
    Handoff,
    Decision,
    SignOff,
    Closed,
}

/// <summary>Which banner that is.</summary>
public static class BannerOrder
{
    extension(BannerChoice)
    {
        public static BannerChoice Of(RoomView room, Person me) => MineToAnswer(room, me) ?? ToKnow(room);
    }

    private static BannerChoice? MineToAnswer(RoomView room, Person me) => room switch
    {
        _ when room.OfferedTo == me.Id => BannerChoice.Acceptance,
        _ when room.PendingHandoff?.To == me.Id => BannerChoice.Handoff,
        _ when room.Standing.Status is ClientStatus.WaitingForYou && room.Allowed.Contains("room.resolution.accept") => BannerChoice.Decision,
        _ when room.Allowed.Contains("room.resolution.review") && new RoomActions(room, me).Owed is not SignOffs.None => BannerChoice.SignOff,
        _ => null,
    };

    private static BannerChoice ToKnow(RoomView room) => room.Standing.State switch
    {
        RoomState.Submitted or RoomState.Routing or RoomState.PendingAcceptance => BannerChoice.Acceptance,
        _ when room.IsOver => BannerChoice.Closed,
        _ when room.PendingHandoff is not null => BannerChoice.Handoff,
        _ => BannerChoice.None,
    };
}
