/** Given names that are common where the people come from of whom professionals ask, and in Germany. None that is an everyday word, a town or a weekday in German or English. */
export const givenNames: ReadonlySet<string> = new Set(
  `
Adela Adelina Adrian Adriana Agata Agnieszka Ahmad Ahmed Aisha Aleksandar Aleksandra Aleksandr Alexandra Alexandru Ali Alice Alina Alketa Amal Amina Amir Amira Ana Anastasia Anca
Andreea Andrei Andrej Andrzej Angela Angelika Anita Anja Anna Anne Anton Arben Arta Artem Aurel Aurica Aysel Ayse Barbara Beata Bianca Bogdan Bohdan Boris Bożena
Camelia Carmen Catalina Charlotte Chidi Chiara Chinedu Christian Christina Ciprian Claudia Clara Constantin Corina Cornelia Cosmin Cristian Cristina Dagmara Damian Dana Daniel Daniela Danuta
Daria Darya David Denis Denisa Desislava Diana Dimitar Dmytro Doina Dominik Dorota Dragana Dragos Dumitru Edyta Ekaterina Elena Elif Elisabeth Elvira Elżbieta Emanuela Emilia Emine Emma
Erika Erjona Eszter Ewa Ewelina Fatima Fatma Fatmira Felix Florentina Florin Franziska Gabriel Gabriela Galina Georgi Georgiana Gergana Gheorghe Grzegorz Halina Hana Hanna Hans Hasan Hassan
Heike Helena Henrik Hristo Hussein Ibrahim Ilona Ileana Inga Ioana Ion Ionela Ionut Irina Iryna Isabel Iva Ivan Ivana Ivanka Ivelina Ivo Iwona Jacek Jakub Jan Jana Janina Jasmin Jasmina Jelena
Joanna Johanna Johannes Jonas Jolanta Julia Julian Juliane Justyna Kamil Karina Karolina Katarina Katarzyna Kateryna Katharina Kathrin Katja Khaled Kinga Klaudia Krasimira Krisztina Krystyna Krzysztof Lara
Larisa Laura Lavinia Lea Leila Lena Leonie Lidia Lilia Liliana Linh Lisa Loredana Lucia Luca Ludmila Luisa Lukas Luljeta Lyudmila Maciej Madalina Magdalena Mahmoud Malgorzata Małgorzata Maksym Marcin Marek
Margarita Maria Mariam Mariana Marija Marina Mariya Mariola Marius Marta Martin Martyna Maryam Mateusz Matthias Max Maximilian Mehmet Mercy Mia Michael Michaela Michał Mihaela Mihai Mila Milan Milena Mirela
Miroslava Mohamad Mohamed Mohammed Monika Monica Mustafa Nadia Nadezhda Nadja Natalia Nataliya Natalja Natasha Ngozi Nicoleta Nikola Nikolay Nina Noah Noemi Nora Nour Olena Olga Oksana Oleksandr Olha Olivia Omar Oxana
Patrycja Paul Paula Paulina Pavel Pawel Paweł Peter Petra Petya Phuong Piotr Plamen Polina Radka Radoslav Radu Rahel Raluca Ramona Rania Raluka Renata Robert Roksana Roman Roxana Sabine Sabina Samira Samuel Sandra
Sara Sarah Sebastian Selma Serhiy Sevda Silvia Simona Sofia Sophia Sorin Stanislav Stefan Stefania Stefanie Stela Stoyan Svetlana Svitlana Sylwia Tamara Tanja Tatiana Tatjana Teodora Teresa Tetiana Thanh Thomas Tihomir
Tomasz Tsvetelina Tuyet Ursula Valentin Valentina Valeria Vanessa Vasile Vasil Vera Veronica Veronika Viktor Viktoria Viktoriya Violeta Viorel Viorica Vladimir Volodymyr Wanda Weronika Wiktoria Wioletta Wojciech Yana Yasmin Yevhen
Yulia Yuliya Yusuf Zainab Zdravka Zeynep Zofia Zoltan Zsuzsanna Zuzanna`
    .trim()
    .split(/\s+/),
)
