using EscalationRoom.Data.Search;

namespace EscalationRoom.Web.Search;

/// <summary>The icon of each kind of hit.</summary>
internal static class HitLook
{
    public static string IconOf(HitKind kind) => kind switch
    {
        HitKind.Message => "chat",
        HitKind.Document => "file",
        HitKind.Decision => "scale",
        HitKind.Fact => "flag",
    };
}
