using EscalationRoom.Domain.People;

namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>How long a session lives without anything happening, and how long at most.</summary>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Longest)
{
    private static readonly SessionLimits Staff = new(TimeSpan.FromMinutes(60), TimeSpan.FromHours(12));
    private static readonly SessionLimits Sensitive = new(TimeSpan.FromMinutes(15), TimeSpan.FromHours(8));
    private static readonly SessionLimits Guest = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(8));

    public static SessionLimits For(Person person) => person.Role switch
    {
        Role.Legal or Role.Admin => Sensitive,
        Role.Guest => Guest,
        Role.Frontline or Role.Owner or Role.Duty or Role.Exec or Role.Finance or Role.Compliance or Role.Sme or Role.Auditor or Role.System => Staff,
    };
}
