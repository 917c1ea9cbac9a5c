namespace EscalationRoom.Web.Shell.Frame;

/// <summary>The colours of the frame, for the page that lets its reader choose them.</summary>
/// <param name="Now"><c>system</c>, <c>light</c> or <c>dark</c>.</param>
public sealed record ColourChoice(Func<string> Now, Func<string, Task> ChooseAsync);
