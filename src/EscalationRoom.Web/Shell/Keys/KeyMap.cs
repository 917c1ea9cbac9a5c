namespace EscalationRoom.Web.Shell.Keys;

/// <summary>
/// The one list of keys: the browser listens for these, the overlay shows those that do something on the page at hand, and the palette
/// shows them beside their actions. C, I, E and P never mean anything but a lane.
/// </summary>
public static class KeyMap
{
    public static readonly IReadOnlyList<KeyGroup> Groups =
    [
        new("Everywhere",
        [
            new("palette", "Mod+K", "Jump to a room, a person or an action"),
            new("search", "/", "Search", OpensField: true),
            new("keys", "?", "Show these keys"),
            new("keys", "Mod+/", "Show these keys"),
            new("regions.next", "F6", "Next region of the page"),
            new("regions.previous", "Shift+F6", "Previous region"),
            new("unread.next", "Alt+Shift+ArrowDown", "Next room with something new", "[data-unread]"),
            new("unread.previous", "Alt+Shift+ArrowUp", "Previous room with something new", "[data-unread]"),
            new("new", "N", "New escalation", OpensField: true),
            new("side.left", "[", "Show or hide the list of rooms"),
            new("side.right", "]", "Show or hide the details of the room", ".context-switch"),
        ]),
        new("Go to",
        [
            new("go.my", "G M", "My work"),
            new("go.queue", "G Q", "Queue"),
            new("go.duty", "G B", "Duty board"),
            new("go.inbox", "G I", "Inbox"),
            new("go.rooms", "G R", "Rooms"),
            new("go.profile", "G P", "Your profile"),
        ]),
        new("In a list",
        [
            new("list.next", "J", "Next", "[data-list]"),
            new("list.previous", "K", "Previous", "[data-list]"),
            new("list.peek", "Space", "Peek without leaving", ".queue-list"),
            new("list.pick", "X", "Pick, for several at once", ".queue-list"),
            new("list.accept", "A", "Accept, where you are asked", "[data-act=accept]"),
            new("list.take", "T", "Take over", "[data-act=take]"),
            new("list.snooze", "Z", "Snooze", "[data-act=snooze]"),
            new("list.mute", "M", "Mute", "[data-act=mute]"),
            new("list.done", "D", "Put away what was read"),
            new("list.apply", "R", "Show what changed"),
        ]),
        new("Write in a lane",
        [
            new("lane.client", "C", "Client", ".lane-choice[data-lane=Client]"),
            new("lane.internal", "I", "Internal", ".lane-choice[data-lane=Internal]"),
            new("lane.executive", "E", "Executive", ".lane-choice[data-lane=Executive]"),
            new("lane.privileged", "P", "Privileged", ".lane-choice[data-lane=Privileged]"),
        ]),
        new("In a room",
        [
            new("answer", "A", "Accept"),
            new("room.handoff.offer", "H", "Hand off", OpensField: true),
            new("room.elevate", "L", "Elevate", OpensField: true),
            new("room.command.take", "T", "Take command", OpensField: true),
            new("room.severity.raise", "S", "Change severity"),
            new("update", "U", "Post an update for the client", OpensField: true),
            new("snooze", "Z", "Snooze"),
            new("mute", "M", "Mute"),
            new("board", "B", "The board, and back"),
            new("upload", "Mod+Shift+U", "Attach a file", ".composer .attach"),
        ]),
    ];

    public static KeyBinding? Of(string does) => Groups.SelectMany(it => it.Keys).FirstOrDefault(it => it.Does == does);
}
