using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Shell.Demo.Sketches;

/// <summary>A room of the demo told in a few strokes, all of them in the one command that opens it.</summary>
/// <param name="By">Who submitted it, by handle.</param>
internal sealed record Sketch(RoomKey Key, string By, Submission Submission, DateTimeOffset At, Action<SketchedRoom> Draw);
