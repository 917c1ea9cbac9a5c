using System.Text.Json;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Tests;

/// <summary>Says that something is refused, in words a person can act on, and that asking changed nothing.</summary>
internal static class Refusals
{
    /// <param name="ask">Asks the room, and answers with its refusal.</param>
    public static TRefusal Refuses<TRefusal>(this Room room, Func<Room, Refusal?> ask)
        where TRefusal : Refusal
    {
        var before = StateOf(room);
        var refusal = Assert.IsType<TRefusal>(ask(room));
        Assert.Equal(before, StateOf(room));
        Assert.Contains(' ', refusal.Reason);
        return refusal;
    }

    public static string StateOf(Room room) =>
        JsonSerializer.Serialize(typeof(Room).GetProperties().ToDictionary(it => it.Name, it => it.GetValue(room)));
}
