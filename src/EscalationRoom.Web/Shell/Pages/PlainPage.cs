namespace EscalationRoom.Web.Shell.Pages;

/// <summary>What is told by a whole page without a circuit.</summary>
public enum PlainPage
{
    NotFound,
    Trouble,

    /// <summary>The records cannot be reached just now.</summary>
    Unreachable,

    /// <summary>A new installation in which nobody has an account yet.</summary>
    FirstRun,
}
