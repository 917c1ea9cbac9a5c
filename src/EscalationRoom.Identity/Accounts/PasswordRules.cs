using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Accounts;

/// <summary>Which passwords may be chosen: long ones that are not tried first. What they are made of is nobody's business.</summary>
public sealed class PasswordRules(UserManager<Account> accounts)
{
    public async Task<Refusal?> RefuseAsync(Account account, string password)
    {
        if (password.Length > PasswordLength.Longest)
        {
            return new ThePasswordIsTooWeak($"It may be {PasswordLength.Longest} characters long at most.");
        }

        foreach (var rule in accounts.PasswordValidators)
        {
            var verdict = await rule.ValidateAsync(accounts, account, password);
            if (!verdict.Succeeded)
            {
                return new ThePasswordIsTooWeak(string.Join(' ', verdict.Errors.Select(it => it.Description)));
            }
        }

        return null;
    }
}

public sealed record ThePasswordIsTooWeak(string Why) : Refusal($"This password cannot be used. {Why}");
