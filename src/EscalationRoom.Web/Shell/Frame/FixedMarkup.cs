using System.Collections.Concurrent;
using System.Globalization;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Marks;
using Microsoft.AspNetCore.Components;

namespace EscalationRoom.Web.Shell.Frame;

/// <summary>
/// Markup that holds no word of anybody: icons, marks, times. The same string serves every page of the node, where a component would cost
/// each of them two kilobytes for every icon.
/// </summary>
internal static class FixedMarkup
{
    private static readonly ConcurrentDictionary<(string Sprite, string Name), MarkupString> Icons = [];
    private static readonly ConcurrentDictionary<string, MarkupString> Drawings = [];
    private static readonly ConcurrentDictionary<Severity, MarkupString> Severities = [];
    private static readonly ConcurrentDictionary<(string Sprite, Lane Lane, bool IsShort), MarkupString> Lanes = [];

    /// <param name="sprite">The address of the file the icons come from.</param>
    /// <param name="name">As in that file; a word of our own, never of a person.</param>
    public static MarkupString Icon(string sprite, string name) =>
        Icons.GetOrAdd((sprite, name), static it => new($"""<svg class="icon" aria-hidden="true" viewBox="0 0 24 24"><use href="{it.Sprite}#{it.Name}"></use></svg>"""));

    /// <inheritdoc cref="Icon(string, string)"/>
    public static MarkupString Icon(this ResourceAssetCollection assets, string name) => Icon(assets["icons.svg"], name);

    /// <summary>A lane's icon and words.</summary>
    /// <param name="isShort">Only the lane's name, where the sentence around it says the rest.</param>
    public static MarkupString LaneMark(string sprite, Lane lane, bool isShort) => Lanes.GetOrAdd((sprite, lane, isShort), static it =>
    {
        var look = LaneLook.Of(it.Lane);
        return new($"""<span class="lane-mark {look.Style}">{Icon(it.Sprite, look.Icon).Value}{(it.IsShort ? look.Name : look.Label)}</span>""");
    });

    /// <inheritdoc cref="LaneMark(string, Lane, bool)"/>
    public static MarkupString LaneMark(this ResourceAssetCollection assets, Lane lane, bool isShort) => LaneMark(assets["icons.svg"], lane, isShort);

    public static MarkupString SeverityMark(Severity severity) => Severities.GetOrAdd(severity, static it =>
        new($"""<span class="severity sev{(int)it}"><span aria-hidden="true">{SeverityShape.Of(it)}</span> Sev{(int)it}</span>"""));

    /// <summary>An icon that MudBlazor brings, drawn as it draws it.</summary>
    /// <param name="path">One of its constants.</param>
    public static MarkupString Drawn(string path) => Drawings.GetOrAdd(path, static it =>
        new($"""<svg class="mud-icon-root mud-svg-icon mud-icon-size-medium" focusable="false" viewBox="0 0 24 24" aria-hidden="true" role="img">{it}</svg>"""));

    /// <summary>Empty: the browser writes the words, in the reader's own zone.</summary>
    /// <param name="style"><c>clock</c>, <c>ago</c>, <c>since</c>, <c>left</c>, <c>due</c>, <c>soon</c>, <c>day</c> or <c>full</c>.</param>
    public static MarkupString Time(DateTimeOffset at, string style) => new($"""<time datetime="{Written(at)}" data-time="{style}"></time>""");

    /// <summary>Where a day begins; shown on the first row of it.</summary>
    public static MarkupString DayLine(DateTimeOffset at) => new($"""<p class="day-line"><time datetime="{Written(at)}" data-time="day"></time></p>""");

    private static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
