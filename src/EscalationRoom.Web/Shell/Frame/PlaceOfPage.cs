using Microsoft.AspNetCore.Components;

namespace EscalationRoom.Web.Shell.Frame;

/// <summary>Which page the reader is on, for the links that lead there.</summary>
internal static class PlaceOfPage
{
    /// <param name="path">The page itself, or what it is a part of.</param>
    public static bool IsAt(this NavigationManager navigation, string path)
    {
        var here = new Uri(navigation.Uri).AbsolutePath;
        return here.StartsWith(path, StringComparison.OrdinalIgnoreCase) && (here.Length == path.Length || here[path.Length] == '/');
    }
}
