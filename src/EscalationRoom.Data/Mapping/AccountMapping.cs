using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Mapping;

/// <summary>Tokens, sessions and the identity server's keys.</summary>
internal static class AccountMapping
{
    private const int LongestCredential = 1024;
    private const int LongestKey = 128;
    private const int LongestPhoneNumber = 256;

    public static void Map(ModelBuilder builder)
    {
        MapPasskeys(builder);
        MapKeys(builder);
        MapTokens(builder);
        MapSessions(builder);
        builder.Entity<SigningKey>(key =>
        {
            key.ToTable("SigningKeys");
            key.HasKey(it => it.Id);
            key.Property(it => it.Id).ValueGeneratedNever();
            key.Property(it => it.Use).HasMaxLength(20);
        });
        builder.Entity<DataProtectionKey>(key =>
        {
            // The first key of the ring is stored under one name by every node that starts: only one of them succeeds.
            key.HasIndex(it => it.FriendlyName).IsUnique();
            key.Property(it => it.FriendlyName).HasMaxLength(100);
        });
    }

    private static void MapTokens(ModelBuilder builder)
    {
        builder.Entity<AccessToken>(token =>
        {
            token.ToTable("AccessTokens");
            token.HasKey(it => it.Id);
            token.Property(it => it.Id).ValueGeneratedNever();
            token.HasIndex(it => it.SecretHash).IsUnique();
            token.HasIndex(it => it.Person);
            token.HasIndex(it => it.RevokedAt);
            token.Property(it => it.Name).HasMaxLength(200);
            token.Property(it => it.Scope).HasMaxLength(20);
            token.Property(it => it.SecretHash).HasMaxLength(32);
        });
        builder.Entity<SpentProof>(proof =>
        {
            proof.ToTable("SpentProofs");
            proof.HasKey(it => it.Hash);
            proof.HasIndex(it => it.ExpiresAt);
            proof.Property(it => it.Hash).HasMaxLength(32);
        });
    }

    private static void MapSessions(ModelBuilder builder) =>
        builder.Entity<SessionTicket>(session =>
        {
            session.ToTable("Sessions");
            session.HasKey(it => it.Id);
            session.Property(it => it.Id).ValueGeneratedNever();
            session.HasIndex(it => it.Person);
            session.HasIndex(it => it.ExpiresAt);
            session.HasIndex(it => it.RevokedAt);
            session.Property(it => it.Agent).HasMaxLength(200);
            session.Property(it => it.SignIn).HasMaxLength(64);
        });

    /// <summary>Lengths that ASP.NET Core Identity only sets where its services are; a migration made without them would differ.</summary>
    private static void MapKeys(ModelBuilder builder)
    {
        builder.Entity<Account>().Property(it => it.PhoneNumber).HasMaxLength(LongestPhoneNumber);
        builder.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.Property(it => it.LoginProvider).HasMaxLength(LongestKey);
            login.Property(it => it.ProviderKey).HasMaxLength(LongestKey);
        });
        builder.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.Property(it => it.LoginProvider).HasMaxLength(LongestKey);
            token.Property(it => it.Name).HasMaxLength(LongestKey);
        });
    }

    /// <summary>As ASP.NET Core Identity maps them, but whether or not its services are there: the model is the same in every host.</summary>
    private static void MapPasskeys(ModelBuilder builder)
    {
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("AspNetUserPasskeys");
            passkey.HasKey(it => it.CredentialId);
            passkey.Property(it => it.CredentialId).HasMaxLength(LongestCredential);
            passkey.OwnsOne(it => it.Data).ToJson();
        });
        builder.Entity<Account>().HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(it => it.UserId).IsRequired();
    }
}
