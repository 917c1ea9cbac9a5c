namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>What happened, in words anybody understands.</summary>
/// <param name="Icon">Its name in <c>icons.svg</c>.</param>
/// <param name="Details">What people wrote with it, each under a short label; an empty label means their plain words.</param>
public sealed record Sentence(string Icon, string Text, params Detail[] Details);

/// <summary>Words or a time that belong to an event.</summary>
public sealed record Detail(string Label, string Text, DateTimeOffset? At = null);
