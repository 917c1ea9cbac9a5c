using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Accounts;

/// <summary>An account carries its person's id; the e-mail address is the name to sign in with.</summary>
internal static class NewAccount
{
    public static Account For(Person person, string? hash, ILookupNormalizer normalizer) => new()
    {
        Id = person.Id.Value,
        UserName = person.Email,
        NormalizedUserName = normalizer.NormalizeName(person.Email),
        Email = person.Email,
        NormalizedEmail = normalizer.NormalizeEmail(person.Email),
        EmailConfirmed = true,
        PasswordHash = hash,
        SecurityStamp = Guid.CreateVersion7().ToString("N"),
    };
}
