using EscalationRoom.Data.People;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EscalationRoom.Data.Mapping;

/// <summary>People and the clients they serve or work for.</summary>
internal static class PeopleMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Person>(People);
        builder.Entity<SavedView>(Views);
        builder.Entity<Client>(Clients);
    }

    private static void People(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.HasKey(it => it.Id);
        person.Property(it => it.Id).ValueGeneratedNever();
        person.HasIndex(it => it.Handle).IsUnique();
        person.HasIndex(it => it.Email).IsUnique();
        person.HasIndex(it => it.ChangedAt);
        person.Property(it => it.Handle).HasMaxLength(100);
        person.Property(it => it.Name).HasMaxLength(200);
        person.Property(it => it.Title).HasMaxLength(200);
        person.Property(it => it.Email).HasMaxLength(320);
        person.Property(it => it.Authority).HasMaxLength(20);
        person.Property(it => it.Calendar).HasMaxLength(60);
        person.Property(it => it.Skills).HasMaxLength(400);
        person.Ignore(it => it.IsStaff);
    }

    private static void Views(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("SavedViews");
        view.HasKey(it => it.Id);
        view.Property(it => it.Id).ValueGeneratedNever();
        view.HasIndex(it => new { it.Person, it.Name }).IsUnique();
        view.Property(it => it.Name).HasMaxLength(SavedView.LongestName);
        view.Property(it => it.Filter).HasMaxLength(SavedView.LongestFilter);
        view.HasOne<Person>().WithMany().HasForeignKey(it => it.Person).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Clients(EntityTypeBuilder<Client> client)
    {
        client.ToTable("Clients");
        client.HasKey(it => it.Id);
        client.Property(it => it.Id).ValueGeneratedNever();
        client.HasIndex(it => it.Handle).IsUnique();
        client.Property(it => it.Handle).HasMaxLength(100);
        client.Property(it => it.Name).HasMaxLength(200);
        client.Property(it => it.Sector).HasMaxLength(100);
        client.Property(it => it.Currency).HasMaxLength(3);
        client.Property(it => it.Flags).HasMaxLength(400);
        client.Property(it => it.Calendar).HasMaxLength(60);
        client.Property(it => it.Contract).HasMaxLength(400);
        client.Ignore(it => it.IsRegulated);
    }
}
