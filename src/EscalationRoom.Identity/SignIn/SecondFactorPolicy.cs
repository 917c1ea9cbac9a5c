using EscalationRoom.Domain.People;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.SignIn;

/// <summary>Of whom more than a password is asked: of all staff, but of nobody in the demo unless the configuration says so.</summary>
internal sealed class SecondFactorPolicy(IOptions<AuthorityOptions> authority, IOptions<DemoSignInOptions> demo)
{
    public bool IsAskedOf(Person person) => Duty is SecondFactorDuty.Staff && person.Role is not Role.Guest;

    private SecondFactorDuty Duty => authority.Value.SecondFactorFor ?? (demo.Value.Enabled ? SecondFactorDuty.Nobody : SecondFactorDuty.Staff);
}

/// <summary>Who must have a passkey or an authenticator app. Everybody may.</summary>
public enum SecondFactorDuty
{
    Nobody,
    Staff,
}
