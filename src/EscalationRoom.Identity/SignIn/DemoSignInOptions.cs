using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.SignIn;

/// <summary>Whether the sign-in page lists the demo people, and their common password.</summary>
public sealed class DemoSignInOptions
{
    public const string Section = "Demo";

    public bool Enabled { get; set; }

    public string Password { get; set; } = "";
}

internal sealed class DemoPasswordInDevelopment(IHostEnvironment environment) : IPostConfigureOptions<DemoSignInOptions>
{
    private const string Password = "corvane-demo-escalation";

    public void PostConfigure(string? name, DemoSignInOptions options) =>
        options.Password = options.Password.Length == 0 && environment.IsDevelopment() ? Password : options.Password;
}
