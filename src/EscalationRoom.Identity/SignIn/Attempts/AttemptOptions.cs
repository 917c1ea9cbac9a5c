using System.ComponentModel.DataAnnotations;

namespace EscalationRoom.Identity.SignIn.Attempts;

/// <summary>How often somebody may try to sign in.</summary>
public sealed class AttemptOptions
{
    public const string Section = "Identity:Attempts";

    [Range(1, 1_000)]
    public int PerAccountAndAddress { get; set; } = 10;

    /// <summary>A whole office may share one address.</summary>
    [Range(1, 100_000)]
    public int PerAddress { get; set; } = 200;

    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Guesses at something as short as a code, per account and from all unknown browsers together.</summary>
    [Range(1, 1_000)]
    public int PerShortSecret { get; set; } = 30;

    public TimeSpan ShortSecretWindow { get; set; } = TimeSpan.FromHours(1);
}
