using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Marks;

/// <summary>How a lane looks and is called, the same everywhere. Its colour never stands without its icon and words.</summary>
/// <param name="Style">The class that carries its colour.</param>
public sealed record LaneLook(string Name, string Label, string Icon, string Style)
{
    private static readonly LaneLook Client = new("Client", "Client will see this", "eye", "lane-client");
    private static readonly LaneLook Internal = new("Internal", "Internal", "people", "lane-internal");
    private static readonly LaneLook Executive = new("Executive", "Executive", "briefcase", "lane-executive");
    private static readonly LaneLook Privileged = new("Privileged", "Privileged and confidential", "lock", "lane-privileged");

    public static LaneLook Of(Lane lane) => lane switch
    {
        Lane.Client => Client,
        Lane.Internal => Internal,
        Lane.Executive => Executive,
        Lane.Privileged => Privileged,
    };
}
