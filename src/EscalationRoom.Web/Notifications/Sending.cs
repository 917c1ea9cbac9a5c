using EscalationRoom.Data.Outbox;

namespace EscalationRoom.Web.Notifications;

/// <summary>What became of a delivery when it was tried.</summary>
/// <param name="Again">When to try it next, when it must not go now.</param>
public readonly record struct Sending(DeliveryState State, string Why = "", DateTimeOffset? Again = null)
{
    public static readonly Sending Done = new(DeliveryState.Sent);

    public static Sending Dropped(string why) => new(DeliveryState.Dropped, why);

    public static Sending Later(DateTimeOffset at, string why) => new(DeliveryState.Waiting, why, at);
}
