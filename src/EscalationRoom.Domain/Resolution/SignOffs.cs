using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Resolution;

/// <summary>Whose approval a resolution needs before the client may see it.</summary>
[Flags]
public enum SignOffs : byte
{
    None = 0,
    Legal = 1,
    Finance = 2,
    Compliance = 4,
    Executive = 8,
    All = Legal | Finance | Compliance | Executive,
}

/// <summary>Who can give which sign-off.</summary>
public static class SignOffAuthority
{
    public static SignOffs Of(Role role) => role switch
    {
        Role.Legal => SignOffs.Legal,
        Role.Finance => SignOffs.Finance,
        Role.Compliance => SignOffs.Compliance,
        Role.Exec => SignOffs.Executive,
        Role.Frontline or Role.Owner or Role.Duty or Role.Sme or Role.Guest or Role.Auditor or Role.Admin or Role.System => SignOffs.None,
    };
}
